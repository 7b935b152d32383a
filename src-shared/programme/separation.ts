import type { z } from "zod";

import type { programme } from "./programme.ts";

/** Samverkansteam vid separation: parents in conflict, each for themselves, and their children. */
export const separation: z.input<typeof programme> = {
  name: "Samverkansteam vid separation",
  nameEn: "Coordination team on separation",
  what: "Stöd till föräldrar som separerar och till deras barn. Var och en möts för sig, och stödet väljs efter vad familjen själv berättar.",
  whatEn:
    "Support for parents who separate and for their children. Each is met alone, and support is chosen by what the family itself tells.",
  prefix: "SV",
  about: "children",
  startedBy: ["staff", "public"],
  parents: "apart",
  meetings: ["separate", "withFamily"],
  gates: {},
  goals: [
    {
      id: "safe-bonds",
      name: "Barnet behåller trygga relationer så långt det är möjligt",
      nameEn: "The child keeps safe relationships as far as possible",
    },
    {
      id: "everyday",
      name: "Barnets vardag är lugn och går att förutse",
      nameEn: "The child’s everyday life is calm and foreseeable",
    },
    {
      id: "parallel",
      name: "Parallellt föräldraskap: var och en sköter sin del, utan att behöva samarbeta",
      nameEn: "Parallel parenting: each looks after their own part, without having to cooperate",
    },
    {
      id: "together",
      name: "Föräldrarna kommer överens om det som rör barnet",
      nameEn: "The parents agree on what concerns the child",
    },
    { id: "own-footing", name: "Stå på egna ben efter separationen", nameEn: "Stand on one’s own feet afterwards" },
    { id: "feel-better", name: "Må bättre och orka med vardagen", nameEn: "Feel better and manage everyday life" },
  ],
  catalogue: [
    {
      id: "economy",
      name: "Budget- och skuldrådgivning",
      nameEn: "Budget and debt advice",
      what: "Hjälp att få ordning på ekonomin efter separationen.",
      whatEn: "Help to sort out your finances after the separation.",
      for: ["parent"],
      category: "economy",
    },
    {
      id: "housing",
      name: "Råd om boende",
      nameEn: "Housing advice",
      what: "Hjälp att hitta ett sätt att bo som fungerar.",
      whatEn: "Help to find a way of living that works.",
      for: ["parent"],
      category: "economy",
    },
    {
      id: "violence",
      name: "Stöd vid våld i nära relation",
      nameEn: "Support after violence in a close relationship",
      what: "Samtal och skydd för den som har varit utsatt, och stöd till barn som har upplevt våld.",
      whatEn:
        "Talks and protection for whoever has been exposed, and support for children who have lived with violence.",
      for: ["parent", "child"],
      category: "protection",
    },
    {
      id: "addiction",
      name: "Stöd vid beroende",
      nameEn: "Support with addiction",
      what: "Behandling och samtal för den som vill förändra sina vanor.",
      whatEn: "Treatment and talks for whoever wants to change their habits.",
      for: ["parent"],
      category: "health",
    },
    {
      id: "school",
      name: "Stöd i skola eller förskola",
      nameEn: "Support at school or preschool",
      what: "En vuxen i skolan som barnet kan prata med, och det som gör skoldagen lättare.",
      whatEn: "An adult at school to talk with, and what makes the school day easier.",
      for: ["child"],
      category: "schooling",
    },
    {
      id: "childrens-group",
      name: "Barngrupp",
      nameEn: "Children’s group",
      what: "Barn som är med om samma sak träffas och pratar, leker och ritar.",
      whatEn: "Children who go through the same thing meet to talk, play and draw.",
      for: ["child"],
      category: "interventions",
    },
    {
      id: "practical",
      name: "Praktisk hjälp i vardagen",
      nameEn: "Practical help in everyday life",
      what: "Någon som avlastar en tid, till exempel med hämtning eller överlämning.",
      whatEn: "Somebody who helps out for a time, for example with picking up or handing over.",
      for: ["parent", "child"],
      category: "interventions",
    },
    {
      id: "cooperation-talks",
      name: "Samarbetssamtal",
      nameEn: "Cooperation talks",
      what: "Samtal med en samtalsledare om det som rör barnen, när båda vill.",
      whatEn: "Talks with a mediator about what concerns the children, when both want to.",
      for: ["parent"],
      category: "family",
    },
  ],
  measures: [
    {
      id: "wellbeing",
      question: "Hur mår du just nu?",
      questionEn: "How are you just now?",
      low: "mycket dåligt",
      lowEn: "very bad",
      high: "mycket bra",
      highEn: "very good",
      askedOf: ["guardian", "child"],
    },
    {
      id: "burden",
      question: "Hur tungt är det att bära allt?",
      questionEn: "How heavy is it to carry it all?",
      low: "lätt",
      lowEn: "light",
      high: "mycket tungt",
      highEn: "very heavy",
      askedOf: ["guardian"],
    },
    {
      id: "conflict",
      question: "Hur mycket konflikt känner du av?",
      questionEn: "How much conflict do you feel?",
      low: "ingen",
      lowEn: "none",
      high: "väldigt mycket",
      highEn: "very much",
      askedOf: ["guardian", "child"],
    },
  ],
  court: {
    none: "Ni behöver inte gå till domstol för att få stöd. Du kan boka ett informationssamtal hos familjerätten, där man får veta vilka vägar som finns. Det vi antecknar här är underlag för stöd, inte bevisning.",
    noneEn:
      "You do not have to go to court to get support. You can book an information talk at the family law unit and hear what ways there are. What we write here is for support, not evidence.",
    pending:
      "Du kan få stöd här även om en process pågår i domstol. Vi utreder inte åt domstolen och tar inte ställning. Det vi antecknar här är underlag för stöd, inte bevisning.",
    pendingEn:
      "You can get support here even with proceedings in court. We do not investigate for the court and take no side. What we write here is for support, not evidence.",
    decided:
      "Domstolens beslut gäller, och vi hjälper till med vardagen efter det. Vi kan inte ändra beslutet. Det vi antecknar här är underlag för stöd, inte bevisning.",
    decidedEn:
      "The court’s decision holds, and we help with everyday life after it. We cannot change the decision. What we write here is for support, not evidence.",
  },
};
