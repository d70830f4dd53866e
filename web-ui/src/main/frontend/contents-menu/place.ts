/** How many things of a list a reader has passed, if all before one that is passed are; looks at few of them. */
export function countPassed<T>(things: readonly T[], isPassed: (thing: T) => boolean): number {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isPassed(things[middle])) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** Where an entry of the contents leads to: both from the upper edge of what is seen. */
export interface Tops<T> {
  /** of its cell */
  cell: (entry: T) => number;
  /** of its heading, within the cell */
  own: (entry: T) => number;
}

/** The entry at which the reader is: the last one that is above the line; -1 for none. Entries have the order of the page. */
export function placeAbove<T>(entries: readonly T[], tops: Tops<T>, line: number): number {
  let at = countPassed(entries, (entry) => tops.cell(entry) < line) - 1;
  while (at >= 0 && tops.own(entries[at]) >= line) {
    at--;
  }
  return at;
}
