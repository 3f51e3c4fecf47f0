package io.reslip.suite.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.reslip.suite.console.Failure;
import io.reslip.suite.launch.process.Service;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void theyAreCountedFromTheBase() {
    assertThat(Service.INGESTION.httpPort(8080)).isEqualTo(8081);
    assertThat(Service.NOTIFICATION.httpPort(8080)).isEqualTo(8083);
    assertThat(Service.INGESTION.managementPort(8080)).isEqualTo(9001);
    assertThat(Service.NOTIFICATION.managementPort(8080)).isEqualTo(9003);
  }

  @Test
  void aTakenPortIsNamedWithItsOwnerAndAFreeBaseIsProposed() throws Exception {
    // given
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int base = taken.getLocalPort() - 2;

      // when
      Failure failure = catchThrowableOfType(Failure.class, () -> Ports.above(base));

      // then
      assertThat(failure).hasMessageContaining(Integer.toString(taken.getLocalPort()));
      assertThat(failure.advice()).last().asString().contains("--port-base " + (base + 100));
      if (System.getProperty("os.name").startsWith("Linux")) {
        assertThat(failure.advice())
            .first()
            .asString()
            .contains("process " + ProcessHandle.current().pid());
      }
    }
  }

  @Test
  void freePortsAreAllDifferent() {
    Ports ports = Ports.above(0);
    assertThat(
            Arrays.stream(Service.values())
                .flatMap(s -> Arrays.stream(new Integer[] {ports.http(s), ports.management(s)})))
        .hasSize(6)
        .doesNotHaveDuplicates();
  }
}
