package io.reslip.suite.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.suite.fleet.Bytes;
import io.reslip.suite.fleet.Day;
import io.reslip.suite.fleet.DayOptions;
import io.reslip.suite.fleet.Delivery;
import io.reslip.suite.fleet.model.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardHuntTest {

  @Test
  void itFindsWhatTheSwitchLogHoldsAndNothingInTheMaskedClearingFile(@TempDir Path folder)
      throws Exception {
    // given
    Day day = new Day(new DayOptions(1, 3, 20));
    for (Delivery delivery : day.deliveries()) {
      if (delivery.source() == Source.HOST || delivery.source() == Source.SCHEME) {
        Files.write(folder.resolve(delivery.source().name()), Bytes.of(delivery));
      }
    }

    // then
    assertThat(new CardHunt(day).in(folder)).containsExactly(Path.of("HOST"));
  }
}
