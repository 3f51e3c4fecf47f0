package io.reslip.reconciliation.intake.feed;

/**
 * A line that was put aside.
 *
 * @param hash SHA-256 of the whole line
 * @param line its bytes, at most the first 64 KiB
 * @param bytes its whole length
 */
public record RejectedLine(byte[] hash, String reason, byte[] line, long bytes) {}
