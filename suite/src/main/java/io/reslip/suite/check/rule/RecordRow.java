package io.reslip.suite.check.rule;

import io.reslip.suite.check.read.Spill;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was read of a record: a fact that tells it, or a payment that lists it. */
record RecordRow(
    Kind kind,
    long position,
    int revision,
    String source,
    LocalDate businessDate,
    String currency,
    long amount,
    @Nullable UUID transaction) {

  enum Kind {
    TOLD,
    REVISED,
    LISTED
  }

  static RecordRow listed(UUID transaction, String source) {
    return new RecordRow(Kind.LISTED, 0, 0, source, LocalDate.EPOCH, "", 0, transaction);
  }

  /** Rows in files. */
  static final class Format implements Spill.Codec<RecordRow> {
    @Override
    public void write(RecordRow row, DataOutput out) throws IOException {
      out.writeByte(row.kind.ordinal());
      out.writeUTF(row.source);
      UUID transaction = row.transaction;
      if (transaction != null) {
        out.writeLong(transaction.getMostSignificantBits());
        out.writeLong(transaction.getLeastSignificantBits());
        return;
      }
      out.writeLong(row.position);
      out.writeInt(row.revision);
      out.writeInt((int) row.businessDate.toEpochDay());
      out.writeUTF(row.currency);
      out.writeLong(row.amount);
    }

    @Override
    public RecordRow read(DataInput in) throws IOException {
      Kind kind = Kind.values()[in.readByte()];
      String source = in.readUTF();
      if (kind == Kind.LISTED) {
        return listed(new UUID(in.readLong(), in.readLong()), source);
      }
      return new RecordRow(
          kind,
          in.readLong(),
          in.readInt(),
          source,
          LocalDate.ofEpochDay(in.readInt()),
          in.readUTF(),
          in.readLong(),
          null);
    }
  }
}
