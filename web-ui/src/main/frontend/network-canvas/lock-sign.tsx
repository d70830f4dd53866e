/** A part that the lesson locked, or something of it; its description says so too. */
export function LockSign() {
  return (
    <svg className="sb-part-lock" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M6 11 H18 V20 H6 Z M8.5 11 V8 A3.5 3.5 0 0 1 15.5 8 V11" />
    </svg>
  );
}
