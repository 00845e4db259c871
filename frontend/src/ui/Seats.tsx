/** Both people, joined by one line: pairing. */
import { Badge, type Seat } from "./Seat";

export function Seats({ names }: { names?: Readonly<Record<Seat, string>> }) {
  return (
    <div class="seats">
      <Place seat="a" name={names?.a} />
      <span class="cord" aria-hidden="true" />
      <Place seat="b" name={names?.b} />
    </div>
  );
}

function Place({ seat, name }: { seat: Seat; name?: string }) {
  return (
    <div class="place">
      <Badge seat={seat} />
      {name && <span dir="auto">{name}</span>}
    </div>
  );
}

/** The same three words on both phones. */
export function ThreeWords({ words, label }: { words: readonly string[]; label: string }) {
  return (
    <ol class="three" aria-label={label}>
      {words.map((word) => (
        <li class="card" key={word}>
          {word}
        </li>
      ))}
    </ol>
  );
}
