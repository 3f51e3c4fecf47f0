package io.reslip.ingestion.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.reslip.ingestion.cardholder.ByteRange;
import io.reslip.ingestion.layout.Unit;
import io.reslip.ingestion.testing.TestDatabase;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EvidenceTest {
  @Inject EvidenceStore store;
  @Inject EvidenceKeys keys;
  @Inject Jdbi jdbi;

  private final UUID upload = UUID.randomUUID();
  private final byte[] bytes = new byte[700_000];

  @Test
  void anyRangeOpensAgainAcrossPieces() throws Exception {
    // given
    EvidenceBuffer buffer = kept();

    // then
    assertThat(read(0, bytes.length)).isEqualTo(bytes);
    assertThat(read(EvidenceBuffer.PIECE_BYTES - 5, 10))
        .isEqualTo(
            Arrays.copyOfRange(
                bytes, EvidenceBuffer.PIECE_BYTES - 5, EvidenceBuffer.PIECE_BYTES + 5));
    assertThat(read(699_990, 100)).hasSize(10);
    assertThat(buffer.sha256Digest()).isEqualTo(sha256());
  }

  @Test
  void whatWasOverwrittenIsListed() throws Exception {
    kept();
    assertThat(store.redactions(upload, new ByteRange(0, bytes.length)))
        .containsExactly(
            new ByteRange(10, 6), new ByteRange(262_140, 12), new ByteRange(500_003, 6));
    assertThat(store.redactions(upload, new ByteRange(262_145, 3)))
        .containsExactly(new ByteRange(262_140, 12));
  }

  @Test
  void aPieceOpensAtItsOwnPlaceOnly() throws Exception {
    kept();
    TestDatabase.asSuperuser(
        "UPDATE evidence a SET sealed = b.sealed FROM evidence b WHERE a.upload_id = '"
            + upload
            + "' AND b.upload_id = a.upload_id AND a.start_offset = 0 AND b.start_offset = 262144");
    assertThatThrownBy(() -> read(0, 10)).hasMessageContaining("does not open");
  }

  @Test
  void theRuntimeRoleCanNeitherChangeNorRemoveEvidence() throws Exception {
    kept();
    for (String sql :
        List.of(
            "UPDATE evidence SET length = 1",
            "DELETE FROM evidence",
            "DELETE FROM record",
            "UPDATE record SET id = conflict_of",
            "DELETE FROM feed_chunk",
            "UPDATE feed_epoch SET epoch = 2",
            "DELETE FROM upload",
            "UPDATE upload SET source = 'HOST'",
            "TRUNCATE reject")) {
      assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(sql)))
          .as(sql)
          .hasMessageContaining("permission denied");
    }
  }

  private EvidenceBuffer kept() {
    new Random(1).nextBytes(bytes);
    EvidenceBuffer buffer = new EvidenceBuffer();
    append(buffer, 0, 262_142, List.of(new ByteRange(10, 6), new ByteRange(262_140, 12)));
    append(buffer, 262_142, 700_000, List.of(new ByteRange(500_003, 6)));
    UploadKey key = keys.create(upload);
    QuarkusTransaction.requiringNew()
        .call(() ->
            jdbi.withHandle(sql -> {
              store.keep(sql.getConnection(), List.of(key));
              store.seal(key, buffer.drain()).send(sql.getConnection());
              return true;
            }));
    return buffer;
  }

  private void append(EvidenceBuffer buffer, int from, int to, List<ByteRange> redacted) {
    buffer.append(new Unit(from, bytes, from, to - from, redacted, List.of()));
  }

  private byte[] read(long offset, long length) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.copy(upload, new ByteRange(offset, length), out);
    return out.toByteArray();
  }

  private byte[] sha256() throws NoSuchAlgorithmException {
    return MessageDigest.getInstance("SHA-256").digest(bytes);
  }
}
