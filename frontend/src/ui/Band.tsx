/** The header of a room: menu, who, where, Pause; and the header of every other screen. */
import type { ComponentChildren } from "preact";
import { t } from "../words/t";
import { Button } from "./Button";
import { Icon } from "./Icon";
import { type Mark, Path } from "./Path";
import { Badge, type Seat } from "./Seat";

interface BandProps {
  /** Whose turn the words are about; absent where nobody has the floor. */
  seat?: Seat;
  title: string;
  marks?: readonly Mark[];
  names?: Readonly<Record<Seat, string>>;
  onMenu: () => void;
  /** Absent only on the pause screen itself. */
  onPause?: () => void;
  /** The soft timer: a <Burn>. */
  children?: ComponentChildren;
}

export function Band({ seat, title, marks, names, onMenu, onPause, children }: BandProps) {
  return (
    <>
      <button type="button" class="icon-only menu" aria-label={t("menu.title")} onClick={onMenu}>
        <Icon name="menu" />
      </button>
      {/* Second in the tab order on every screen; drawn at the end. */}
      {onPause && (
        <div class="last">
          <Button kind="pill" icon="pause" onPress={onPause}>
            {t("room.pause")}
          </Button>
        </div>
      )}
      {seat && <Badge seat={seat} />}
      <div class="band">
        <strong>{title}</strong>
        {marks && <Path marks={marks} names={names} />}
      </div>
      {children}
    </>
  );
}

interface BarProps {
  title?: string;
  /** Draws Back at the start; a place or an act. */
  back?: string | (() => void);
  onMenu?: () => void;
  /** Replaces Menu at the end. */
  end?: ComponentChildren;
}

export function Bar({ title, back, onMenu, end }: BarProps) {
  const act = typeof back === "string" ? { href: back } : { onPress: back };
  return (
    <>
      {back !== undefined && (
        <Button kind="plain" layout="flush bare" icon="back" {...act}>
          {t("bar.back")}
        </Button>
      )}
      {title && <strong>{title}</strong>}
      <span class="push">
        {end ??
          (onMenu && (
            <Button kind="pill" icon="menu" onPress={onMenu}>
              {t("menu.title")}
            </Button>
          ))}
      </span>
    </>
  );
}
