// What the index calls a word. The program that makes the index does the same, letter for letter:
// Tests/Fixtures/finder/stems.tsv holds both to it.

const letters = { æ: "ae", œ: "oe", ß: "ss", ø: "o", đ: "d", ð: "d", ł: "l", þ: "th", ħ: "h", ı: "i", ς: "σ" };

// Lower case without marks and apostrophes: “Crèche” is “creche”, “children’s” “childrens”.
export const fold = (text) => text.normalize("NFC").toLowerCase()
  .replace(/[\u00c0-\u024f\u1e00-\u1eff]/g, (letter) => letter.normalize("NFD")[0])
  .replace(/[æœßøđðłþħıς]/g, (letter) => letters[letter])
  .replace(/[\u0300-\u036f'’ʼ]/g, "");

export const split = (folded) => folded.match(/[\p{L}\p{M}\p{N}]+/gu) || [];

// The stem of an English word: plural, “-ing” and “-ed”, “y”, “e”.
export function stem(word) {
  if (word.length < 4 || /[^a-z]/.test(word)) return word;
  if (word.endsWith("sses")) word = word.slice(0, -2);
  else if (word.length > 4 && word.endsWith("ies")) word = `${word.slice(0, -3)}y`;
  else if (/([xz]|[cs]h)es$/.test(word)) word = word.slice(0, -2);
  else if (/[^siu]s$/.test(word)) word = word.slice(0, -1);

  const [, rest] = /^(.*[aeiouy].*)(?:ing|(?<!e)ed)$/.exec(word) || [];
  if (rest && rest.length > 2) {
    if (/([^aeioulszf])\1$/.test(rest)) word = rest.slice(0, -1);
    else word = /^[^aeiou][aeiou][^aeiouwxy]$/.test(rest) ? `${rest}e` : rest;
  }
  if (word.length > 3) word = word.replace(/([^aeiou])y$/, "$1i");
  return word.length > 4 ? word.replace(/e$/, "") : word;
}
