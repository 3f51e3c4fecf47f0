package io.reslip.reconciliation.audit;

/** An entry with its signature. */
record SignedEntry(AuditEntry entry, String keyVersion, byte[] mac) {}
