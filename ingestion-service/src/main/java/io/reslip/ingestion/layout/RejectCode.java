package io.reslip.ingestion.layout;

/** Why a piece of an upload is in quarantine. The names are part of the public contract. */
public enum RejectCode {
  /** The line is no JSON object. */
  JSON_INVALID,
  /** The line is longer than 1 MiB. */
  LINE_TOO_LONG,
  /** A field's value is not what the field holds. */
  FIELD_INVALID,
  /** A field is absent without which nothing can be told. */
  FIELD_MISSING,
  /** A field that holds no card number holds what is one by all signs (decision 0017). */
  CARD_NUMBER_IN_KEY,
  /** The line names another source than the upload. */
  SOURCE_MISMATCH,
  /** The line speaks of another terminal than the one whose upload this is. */
  TERMINAL_MISMATCH,
  /** The date has no year, and neither the upload nor the file's header tells one. */
  YEAR_UNKNOWN,
  /** The date is more than 400 days back or 35 ahead, and the upload has no business date. */
  DATE_IMPLAUSIBLE,
  /** The message has no date. */
  DATE_MISSING,
  /** The CSV header is no header, or a row does not have the header's columns. */
  CSV_COLUMNS,
  /** More lines than can be counted to tell like lines apart. */
  OCCURRENCE_LIMIT,
  /** A frame is cut off before the fields that identify its payment. */
  FRAME_TRUNCATED,
  /** Bytes that are no frame, or a frame that does not decode. */
  FRAME_INVALID,
  /** A field number or message type that the profile does not know. */
  MESSAGE_NOT_SUPPORTED
}
