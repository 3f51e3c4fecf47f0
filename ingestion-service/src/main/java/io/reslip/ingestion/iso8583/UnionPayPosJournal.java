package io.reslip.ingestion.iso8583;

import io.reslip.ingestion.iso8583.journal.Frames;
import io.reslip.ingestion.iso8583.journal.JournalReader;
import io.reslip.ingestion.layout.Layout;
import io.reslip.ingestion.layout.UnitReader;
import io.reslip.ingestion.layout.UploadContext;
import java.io.InputStream;

/**
 * The journal of a UnionPay POS terminal: the messages that it sent and received, one after the
 * other, each with its length, TPDU and header. Request and response make one record; a request
 * that nothing answers is one with result {@code TIMED_OUT}; declines, sign-ins, enquiries and
 * settlements are events.
 */
public final class UnionPayPosJournal implements Layout {

  @Override
  public String name() {
    return UnionPayPosProfile.PROFILE.name();
  }

  @Override
  public boolean fits(byte[] head) {
    return Frames.chain(head);
  }

  @Override
  public UnitReader open(InputStream decoded, UploadContext context) {
    return new JournalReader(decoded, UnionPayPosProfile.PROFILE, context);
  }
}
