import { useLanguage } from "../language.ts";
import { en } from "../text/form-en.ts";
import { sv } from "../text/form-sv.ts";

const words = { sv, en };

export const useFormText = () => words[useLanguage().locale];
