/** A QR code drawn here; dark on light in every scheme, because cameras need it. */
import { encode } from "uqr";

function darkSquares(text: string): { path: string; size: number } {
  const { data, size } = encode(text, { ecc: "M", border: 0 });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : "")))
    .join("");
  return { path, size };
}

export function Qr({ text, label }: { text: string; label: string }) {
  const { path, size } = darkSquares(text);
  return (
    <div class="qr">
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
        <path d={path} />
      </svg>
    </div>
  );
}
