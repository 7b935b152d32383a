/** As people write a Swedish mobile number; any other as it is. */
export const shownPhone = (number: string) => number.replace(/^(07\d)(\d{3})(\d{2})(\d{2})$/, "$1-$2 $3 $4");
