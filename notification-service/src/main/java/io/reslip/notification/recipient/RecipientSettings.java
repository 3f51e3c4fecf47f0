package io.reslip.notification.recipient;

import io.reslip.notification.problem.Problems;
import io.reslip.notification.wording.Language;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is proposed for a recipient. */
@Schema(name = "RecipientSettings")
record RecipientSettings(
    @NotNull @Valid Addresses addresses,
    @Schema(description = "Language of notices that do not name one") @NotNull Language language,
    @Schema(
            description = "Channels to use; only EMAIL now, and EMAIL when left out",
            examples = "[\"EMAIL\"]")
        @Size(min = 1, max = 5)
        @Nullable List<@NotNull String> channels) {
  private static final String EMAIL = "EMAIL";

  /** Each address once, and the channels named. */
  RecipientSettings checked() {
    List<String> asked = channelsToUse();
    if (!asked.equals(List.of(EMAIL))) {
      throw Problems.unprocessable(
          "channel-not-supported", "Notices go by EMAIL only so far: set channels to [\"EMAIL\"].");
    }
    return new RecipientSettings(
        new Addresses(addresses.email().stream().distinct().toList()), language, asked);
  }

  /** EMAIL when none is named. */
  List<String> channelsToUse() {
    return channels == null ? List.of(EMAIL) : channels.stream().distinct().toList();
  }
}
