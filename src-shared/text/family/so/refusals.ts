import type { FamilyRefusals } from "../refusals.ts";

export const refusals: FamilyRefusals = {
  badInput: { message: "Wax baa u baahan in la saxo.", whatToDo: "Eeg waxa aad qortay oo mar kale dir." },
  notThere: { message: "Tani ma jirto, ama kuma adiga lihid.", whatToDo: "Ku noqo bogga koowaad." },
  outdated: { message: "Wax baa is beddelay intii aad akhrinaysay.", whatToDo: "Mar kale akhri oo ka jawaab." },
  tooLarge: { message: "Aad bay u badan tahay hal mar.", whatToDo: "Qoraalka soo gaabi oo mar kale dir." },
  temporarilyUnavailable: {
    message: "Hadda ma shaqaynayso. Waxba isma beddelin.",
    whatToDo: "Isku day mar kale waxyar ka dib.",
  },
  reasonNeeded: {
    message: "Erayo yar baa ka maqan.",
    whatToDo: "Si kooban u qor waxaad u malaynayso oo mar kale dir.",
  },
  understandFirst: {
    message: "Haa-daada waxay shaqaynaysaa marka aad calaamadiso inaad fahantay.",
    whatToDo: "Akhri oo calaamadi, ama dooro inaad marka hore nala hadasho.",
  },
  alreadyAnswered: { message: "Hore ayaad haa u tidhi.", whatToDo: "Bogga koowaad ayaad kala noqon kartaa haa-daada." },
  notInThisMeetingState: {
    message: "Kulanka wax baa iska beddelay intii aad akhrinaysay.",
    whatToDo: "Mar kale akhri.",
  },
  fileTooLarge: { message: "Faylku waa weyn yahay.", whatToDo: "Isku day sawir ka yar ama cod ka gaaban." },
  fileTypeNotKept: { message: "Faylka lama furi karin.", whatToDo: "Isku day sawir ama cod kale." },
  enoughSaid: {
    message: "Wax badan ayaad sheegtay, meel kale ma jirto.",
    whatToDo: "Marka hore wax tirtir, ama wac isku-duwaha.",
  },
  other: { message: "Ma shaqayn. Waxba isma beddelin.", whatToDo: "Weydii qofka aad degmada kala xiriirto." },
};
