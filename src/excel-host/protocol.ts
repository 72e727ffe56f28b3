/** Shapes that the host and its transports exchange. */

/** A message to the add-in in the rich-API channel. */
export type RichMessage = readonly [
  category: number,
  type: number,
  target: string,
  message: string,
  id: string,
  isRemote?: boolean,
];

/** Category of events of the object model. */
export const OBJECT_EVENT = 65536;

/** Excel's refusal of a whole request. */
export interface Refusal {
  readonly number: number;
  readonly code: string;
  readonly httpStatus: number;
  readonly message: string;
}

/** How a batch came out. */
export type BatchAnswer = { readonly body: string } | { readonly refusal: Refusal };

/** What one transport offers the host: ways to speak up unasked. */
export interface Connection {
  push(messages: readonly RichMessage[]): void;
  /** The legacy document event behind `workbook.onSelectionChanged`. */
  selectionChanged(): void;
  /** The add-in has said that it can take ribbon commands. */
  actionsReady(): void;
  /** Runs a ribbon command; answers when the add-in has called `event.completed()`. */
  invokeCommand(id: string): Promise<void>;
}

function refusal(number: number, code: string, httpStatus: number, message: string): Refusal {
  return { number, code, httpStatus, message };
}

export const REFUSALS = {
  cellEditMode: refusal(
    5004,
    "InvalidOperationInCellEditMode",
    400,
    "Excel is in cell-editing mode. Exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again."
  ),
  sessionLost: refusal(5012, "InvalidOrTimedOutSession", 408, "The session has expired."),
  modalDialog: refusal(
    5016,
    "WriteNotSupportedWhenModalDialogOpen",
    400,
    "A dialog is open; nothing can be written."
  ),
  activityLimit: refusal(5102, "ActivityLimitReached", 429, "The activity limit has been reached."),
  requestTooLarge: refusal(
    5103,
    "RequestPayloadSizeLimitExceeded",
    400,
    "The request payload size has exceeded the limit."
  ),
  responseTooLarge: refusal(
    5104,
    "ResponsePayloadSizeLimitExceeded",
    400,
    "The response payload size has exceeded the limit."
  ),
  noPermission: refusal(7000, "AccessDenied", 401, "The add-in is not permitted to do this."),
  internal: refusal(5001, "GeneralException", 500, "There was an internal error."),
} as const;
