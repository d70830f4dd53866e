/** Sets a property of an element where it is another one: browsers take the same for a change, and lay the page out again for it. */
export function setSteadily<K extends string>(element: Record<K, string | null>, name: K, now: string) {
  if (element[name] !== now) {
    element[name] = now;
  }
}
