package io.reslip.ingestion.layout;

/** Why a piece of an upload is in quarantine. The names are part of the public contract. */
public enum RejectCode {
  /** The line is no JSON object. */
  JSON_INVALID,
  /**
   * The document is no well-formed XML, has a document type, or is in an encoding that is not read.
   */
  XML_INVALID,
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
  /** The date is of a day that no calendar has. */
  DATE_IMPOSSIBLE,
  /** The message has no date. */
  DATE_MISSING,
  /** The amount has more decimals than its currency; nothing is rounded. */
  AMOUNT_DECIMALS,
  /** A code that the layout gives no meaning to. */
  CODE_UNKNOWN,
  /** The line is none of the records that the layout knows. */
  RECORD_UNKNOWN,
  /** The line is longer or shorter than the layout's: cut, or its widths count characters. */
  LINE_LENGTH,
  /** The line belongs to a group whose first line is in quarantine or missing. */
  GROUP_BROKEN,
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
