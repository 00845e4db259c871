/** A card of rows: icon, words, the present fact, a chevron where it leads on. */
import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "./Icon";
import { type Seat, Shape } from "./Seat";

interface RowsProps {
  children: ComponentChildren;
  /** A list people read, not a set of acts. */
  list?: boolean;
  /** The list's name, for screen readers. */
  label?: string;
}

export function Rows({ children, label, list = false }: RowsProps) {
  if (list) {
    return (
      <ul class="card rows" aria-label={label}>
        {children}
      </ul>
    );
  }
  return <div class="card rows">{children}</div>;
}

interface RowProps {
  children: ComponentChildren;
  icon?: IconName;
  seat?: Seat;
  /** A quiet second line. */
  note?: string;
  fact?: string;
  /** Human words, in the serif. */
  words?: boolean;
  danger?: boolean;
  href?: string;
  onPress?: () => void;
  /** No chevron: the act happens here. */
  here?: boolean;
}

export function Row(props: RowProps) {
  const {
    children,
    icon,
    seat,
    note,
    fact,
    words = false,
    danger = false,
    href,
    onPress,
    here = false,
  } = props;
  const leadsOn = (href !== undefined || onPress !== undefined) && !here;
  const content = (
    <>
      {icon && <Icon name={icon} />}
      {seat && <Shape seat={seat} />}
      <span class={words ? "what words" : "what"} dir={words ? "auto" : undefined}>
        {children}
        {note && <span class="small">{note}</span>}
      </span>
      {(fact || leadsOn) && (
        <span class="fact">
          {fact}
          {leadsOn && <Icon name="chevron" small />}
        </span>
      )}
    </>
  );
  const classes = danger ? "item danger" : "item";
  if (href !== undefined) {
    return (
      <a class={classes} href={href} onClick={onPress}>
        {content}
      </a>
    );
  }
  if (onPress) {
    return (
      <button type="button" class={classes} onClick={onPress}>
        {content}
      </button>
    );
  }
  return <div class={classes}>{content}</div>;
}

/** A row of a list that is read: use inside <Rows list>. */
export function ListRow(props: RowProps) {
  return (
    <li>
      <Row {...props} />
    </li>
  );
}
