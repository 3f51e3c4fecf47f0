package io.reslip.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MachineMemoryTest {
  private static final long GIB = 1L << 30;

  @Test
  void buffersAreAPartOfTheMemoryWithinBounds() {
    assertThat(MachineMemory.settings(GIB)).containsEntry("shared_buffers", "128MB");
    assertThat(MachineMemory.settings(8 * GIB)).containsEntry("shared_buffers", "512MB");
    assertThat(MachineMemory.settings(256 * GIB)).containsEntry("shared_buffers", "1024MB");
  }

  @Test
  void thisMachineHasAnAnswer() {
    assertThat(MachineMemory.settings()).containsKeys("shared_buffers", "max_wal_size");
  }
}
