// What somebody may have meant by a word that stands nowhere in the index. Loaded when there is such a word.

const MOST_GUESSES = 3;

// How many letters to change, leave out, put in or swap with their neighbour (Damerau and Levenshtein,
// no letter twice) to make `word`, or its beginning, of `typed`. More than `most` is `most` + 1.
const lines = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)];

export function distance(typed, word, most, isBeginning) {
  const width = Math.min(word.length, typed.length + most);
  if (typed.length - width > most || (!isBeginning && width < word.length)) return most + 1;
  let [before, above, row] = lines;
  for (let column = 0; column <= width; column += 1) above[column] = column;
  for (let line = 1; line <= typed.length; line += 1) {
    let least = row[0] = line;
    for (let column = 1; column <= width; column += 1) {
      const change = typed[line - 1] === word[column - 1] ? 0 : 1;
      let cost = Math.min(above[column - 1] + change, above[column] + 1, row[column - 1] + 1);
      if (line > 1 && column > 1 && typed[line - 1] === word[column - 2]
        && typed[line - 2] === word[column - 1]) cost = Math.min(cost, before[column - 2] + 1);
      row[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [before, above, row] = [above, row, before];
  }
  return isBeginning ? Math.min(...above.subarray(0, width + 1)) : above[width];
}

// The words of which two are `word`, written as one: “breastfeeding” is “breast feeding”, too.
export function halves(word, vocabulary, stemOf) {
  const pairs = [];
  for (let length = 3; length <= word.length - 3; length += 1) {
    const pair = [word.slice(0, length), word.slice(length)].map(stemOf);
    if (pair.every((half) => vocabulary.has(half))) pairs.push(pair);
  }
  return pairs;
}

// The words of the sorted vocabulary with the fewest wrong letters: one, or two in a long word.
export function nearest(word, vocabulary, isOpen, stemOf) {
  // “Lonley” is one step from “lonely”; the stem of that ends like no word that is typed.
  const typed = [...new Set([stemOf(word), stemOf(word).replace(/y$/, "i")])];
  let most = word.length < 7 ? 1 : 2;
  let best = [];
  for (const candidate of vocabulary) {
    const wrong = Math.min(...typed.map((stem) => distance(stem, candidate, most, false)),
      isOpen ? distance(word, candidate, most, true) : most + 1);
    if (wrong < most) best = [], most = wrong;
    if (wrong === most) best.push(candidate);
  }
  const [letter] = word;
  const sure = best.filter(([first]) => first === letter);
  return (sure.length ? sure : best).slice(0, MOST_GUESSES);
}
