package io.reslip.ingestion.layout;

import io.reslip.ingestion.cardholder.ByteRange;
import java.util.List;

/**
 * A contiguous piece of an upload, with card data already overwritten in place. The units of an
 * upload, one after the other, are the whole decoded upload in its own length: they are its
 * evidence.
 *
 * @param offset where the piece begins in the decoded upload
 * @param bytes holds the piece; reused for the next unit, so it must be copied or consumed before
 *     the next is asked for
 * @param from where the piece begins in {@code bytes}
 * @param length of the piece, at least 1 and at most about 2 MiB; 0 only in a last unit that brings
 *     late items
 * @param redactedRanges what was overwritten, as offsets in the decoded upload, in ascending order
 * @param items what was read; the evidence of an item may lie in an earlier unit (an ISO 8583
 *     request waits for its response), never in a later one
 */
public record Unit(
    long offset,
    byte[] bytes,
    int from,
    int length,
    List<ByteRange> redactedRanges,
    List<Item> items) {}
