import { createContext, useContext } from "react";
import { words, type Locale, type Words } from "./text.ts";

export const Language = createContext<{ locale: Locale; text: Words }>({ locale: "sv", text: words.sv });
export const useLanguage = () => useContext(Language);
