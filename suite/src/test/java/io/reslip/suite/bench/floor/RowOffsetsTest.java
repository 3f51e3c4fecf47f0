package io.reslip.suite.bench.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RowOffsetsTest {

  @Property
  void findsEachRowHoweverTheBytesAreCut(
      @ForAll @Size(max = 40)
          List<@Size(min = 1, max = 5) List<@IntRange(min = -1, max = 300) Integer>> rows,
      @ForAll @IntRange(min = 1, max = 64) int cut)
      throws IOException {
    // given: a length of -1 is a NULL
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(stream);
    out.write(RowOffsets.HEADER);
    List<Long> starts = new ArrayList<>();
    for (List<Integer> row : rows) {
      starts.add((long) stream.size());
      out.writeShort(row.size());
      for (int length : row) {
        out.writeInt(length);
        out.write(new byte[Math.max(0, length)]);
      }
    }
    long end = stream.size();
    out.write(RowOffsets.TRAILER);
    byte[] bytes = stream.toByteArray();

    // when
    RowOffsets offsets = new RowOffsets();
    ByteArrayOutputStream passedOn = new ByteArrayOutputStream();
    try (OutputStream watched = offsets.watching(passedOn)) {
      for (int from = 0; from < bytes.length; from += cut) {
        watched.write(bytes, from, Math.min(cut, bytes.length - from));
      }
    }

    // then
    assertThat(passedOn.toByteArray()).isEqualTo(bytes);
    assertThat(offsets.rows()).isEqualTo(rows.size());
    for (int row = 0; row < rows.size(); row++) {
      assertThat(offsets.of(row)).isEqualTo(starts.get(row));
    }
    assertThat(offsets.of(rows.size())).isEqualTo(end);
    assertThat(offsets.end()).isEqualTo(end);
  }
}
