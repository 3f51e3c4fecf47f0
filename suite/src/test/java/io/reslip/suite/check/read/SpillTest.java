package io.reslip.suite.check.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SpillTest {

  @Property(tries = 50)
  void allRowsComeBackByTheirKeyInOrder(
      @ForAll @Size(max = 300) List<@IntRange(min = 0, max = 40) Integer> keys) {
    Map<UUID, List<Integer>> expected = new HashMap<>();
    Map<UUID, List<Integer>> found = new HashMap<>();
    try (Spill<Integer> spill = new Spill<>(new Numbers())) {
      for (int i = 0; i < keys.size(); i++) {
        UUID key = new UUID(keys.get(i) % 7, keys.get(i));
        spill.add(key, i);
        expected.computeIfAbsent(key, any -> new ArrayList<>()).add(i);
      }
      spill.each(found::put);
    }
    assertThat(found).isEqualTo(expected);
  }

  private static final class Numbers implements Spill.Codec<Integer> {
    @Override
    public void write(Integer row, DataOutput out) throws IOException {
      out.writeInt(row);
    }

    @Override
    public Integer read(DataInput in) throws IOException {
      return in.readInt();
    }
  }
}
