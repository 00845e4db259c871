/** Buttons. One `go` on a screen; ways out are `soft` and as tall. */
import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "./Icon";

interface ButtonProps {
  children: ComponentChildren;
  kind?: "go" | "soft" | "pill" | "plain" | "danger";
  icon?: IconName;
  /** After the words instead of before them: chevrons. */
  iconAtEnd?: boolean;
  /** Makes it a link. */
  href?: string;
  onPress?: () => void;
  /** Submits the form it stands in instead of calling `onPress`. */
  submit?: boolean;
  disabled?: boolean;
  /** Extra layout word: "fit", "tile", "flush", "mid", "inline", "push". */
  layout?: string;
  describedBy?: string;
  /** For buttons that open something: `aria-expanded`. */
  expanded?: boolean;
}

export function Button(props: ButtonProps) {
  const { children, kind = "soft", icon, iconAtEnd = false, href, layout = "" } = props;
  const base = kind === "pill" || kind === "plain" ? kind : `btn ${kind}`;
  const mark = icon && <Icon name={icon} small={kind === "pill" || kind === "plain"} />;
  const content = (
    <>
      {!iconAtEnd && mark}
      {children}
      {iconAtEnd && mark}
    </>
  );
  if (href !== undefined) {
    return (
      <a class={`${base} ${layout}`} href={href} onClick={props.onPress}>
        {content}
      </a>
    );
  }
  return (
    <button
      type={props.submit ? "submit" : "button"}
      class={`${base} ${layout}`}
      onClick={props.onPress}
      disabled={props.disabled}
      aria-describedby={props.describedBy}
      aria-expanded={props.expanded}
    >
      {content}
    </button>
  );
}

/** Two short ways out on one row; they stack when the text is large. */
export function Pair({ children }: { children: ComponentChildren }) {
  return <div class="pair">{children}</div>;
}
