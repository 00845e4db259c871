/** The contract's types under the names the pages use. */
import type { CommandFrame, Line, View } from "../contract/wire.gen";

export type {
  Accepted,
  Action,
  BridgeScene,
  CheckDraft,
  CloseScene,
  DeepenScene,
  ExchangeScene,
  Gap,
  Hello,
  Hint,
  Keeping,
  Line,
  LobbyScene,
  Mark,
  Names,
  Nudge,
  OverScene,
  PausedScene,
  Piece,
  Ping,
  RejectedFrame,
  RoundScene,
  Seat,
  ServerFrame,
  SettleScene,
  Sync,
  TopicScene,
  View,
  Welcome,
} from "../contract/wire.gen";
export type { CommandFrame };

/** What a person can ask for. */
export type Kind = CommandFrame["kind"];
/** What has to be said with it. */
export type Body<K extends Kind> = Extract<CommandFrame, { kind: K }>["body"];
export type Scene = View["scene"];
export type LineKind = Line["kind"];
