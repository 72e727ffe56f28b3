/** Events of the object model: who listens, and what each target is told. */

/** Numbers of the events in the protocol. */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
} as const;

export type EventName = keyof typeof EVENT;

/** How the library calls an event when it registers: `_Register…`, `_Unregister…`. */
const WIRE_NAMES: Readonly<Record<EventName, string>> = {
  changed: "DataChangedEvent",
  activated: "ActivatedEvent",
  deactivated: "DeactivatedEvent",
  added: "AddedEvent",
  selectionChanged: "SelectionChangedEvent",
  deleted: "DeletedEvent",
  calculated: "CalculatedEvent",
  protectionChanged: "ProtectionChangedEvent",
  nameChanged: "EventNameChanged",
  visibilityChanged: "EventVisibilityChanged",
};

/** The target of handlers on collections. */
export const WORKBOOK_TARGET = "Workbook";

export interface ObjectEvent {
  readonly type: number;
  readonly target: string;
  readonly message: Readonly<Record<string, unknown>>;
}

export class Events {
  private readonly listening = new Map<string, number>();

  constructor(private readonly deliver: (event: ObjectEvent) => void) {}

  register(event: EventName, target: string, change: 1 | -1): void {
    const key = `${event} ${target}`;
    this.listening.set(key, (this.listening.get(key) ?? 0) + change);
  }

  /** Tells the sheet's own handlers, then those of the collection; nobody who did not register. */
  fire(event: EventName, sheet: string, message: Readonly<Record<string, unknown>>): void {
    for (const target of [sheet, WORKBOOK_TARGET]) {
      if ((this.listening.get(`${event} ${target}`) ?? 0) > 0) {
        this.deliver({ type: EVENT[event], target, message: { ...message, worksheetId: sheet } });
      }
    }
  }

  /** Forgets all handlers: the add-in's page has gone. */
  clear(): void {
    this.listening.clear();
  }
}

/** The members by which a class lets handlers be registered for these events. */
export function eventMethods<T>(
  names: readonly EventName[],
  on: (self: T) => { readonly events: Events; readonly target: string }
): Record<string, (self: T) => void> {
  return Object.fromEntries(
    names.flatMap((name) => [
      [
        `_Register${WIRE_NAMES[name]}`,
        (self: T) => {
          const { events, target } = on(self);
          events.register(name, target, 1);
        },
      ],
      [
        `_Unregister${WIRE_NAMES[name]}`,
        (self: T) => {
          const { events, target } = on(self);
          events.register(name, target, -1);
        },
      ],
    ])
  );
}
