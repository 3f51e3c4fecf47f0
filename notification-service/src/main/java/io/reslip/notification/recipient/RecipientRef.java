package io.reslip.notification.recipient;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Names a recipient, whether we have an address or not.
 *
 * @param id for a merchant our merchantKey
 */
@Schema(name = "RecipientRef")
public record RecipientRef(
    @NotNull RecipientKind kind,
    @Schema(examples = "M1") @NotNull @Size(min = 1, max = 128) @Pattern(regexp = "[^\\p{Cntrl}]*")
        String id) {

  @Override
  public String toString() {
    return kind + "/" + id;
  }
}
