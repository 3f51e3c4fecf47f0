package io.reslip.ingestion.evidence;

import io.reslip.ingestion.cardholder.ByteRange;
import java.util.List;

/**
 * A piece of an upload's redacted bytes, not yet sealed.
 *
 * @param offset where it begins in the decoded upload
 * @param bytes the piece, and nothing else
 * @param redactions overwritten ranges that begin in it, ascending, as offsets in the decoded
 *     upload
 */
public record PlainPiece(long offset, byte[] bytes, List<ByteRange> redactions) {}
