package io.reslip.suite.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuiteOptionsTest {
  private static final Path HOME = Path.of("somewhere");

  @Test
  void relativeFoldersMeanTheFolderWhereTheCommandWasGiven() {
    SuiteOptions options = SuiteOptions.temporary(HOME).withData(Path.of("my data"));
    assertThat(options.data()).hasValue(Path.of("my data").toAbsolutePath());
    assertThat(options.home()).isAbsolute();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8080, 64612})
  void everyBaseThatLeavesRoomForAllPortsIsTaken(int base) {
    assertThat(SuiteOptions.temporary(HOME).withPortBase(base).portBase()).isEqualTo(base);
  }

  @Test
  void aBaseWithoutRoomForAllPortsIsRefused() {
    assertThatThrownBy(() -> SuiteOptions.temporary(HOME).withPortBase(64613))
        .hasMessageContaining("--port-base")
        .hasMessageContaining("64612");
    assertThatThrownBy(() -> SuiteOptions.temporary(HOME).withPortBase(-1))
        .hasMessageContaining("--port-base");
  }
}
