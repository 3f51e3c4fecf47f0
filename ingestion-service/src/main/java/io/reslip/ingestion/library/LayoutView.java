package io.reslip.ingestion.library;

import io.reslip.ingestion.layout.Layout;
import io.reslip.ingestion.layout.declared.DeclaredLayout;
import io.reslip.ingestion.library.OwnLayouts.Origin;
import io.reslip.ingestion.record.vocabulary.Source;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A layout, for people and programs that ask. */
@Schema(name = "Layout", description = "How an upload's bytes become records")
record LayoutView(
    @Schema(examples = "wechat-bill") String name,
    @Schema(description = "The version in effect") int version,
    @Schema(description = "Whether Reslip comes with it; such cannot be changed") boolean builtIn,
    @Schema(description = "What it is") @Nullable String about,
    @Schema(description = "Who sends uploads in it") List<Source> sources,
    @Schema(description = "Whether uploads in it are recognised without their layout being named")
        boolean detected,
    @Schema(description = "The layout file (YAML), where it has one; not in lists")
        @Nullable String file,
    @Schema(description = "All versions of an own layout, the newest first; not in lists")
        @Nullable List<Version> versions) {

  /** A version of an own layout. */
  @Schema(name = "LayoutVersion")
  record Version(int version, String proposedBy, String approvedBy, Instant activeFrom) {

    static Version of(Origin origin) {
      return new Version(
          origin.version(), origin.proposedBy(), origin.approvedBy(), origin.activeFrom());
    }
  }

  /** As it stands in a list. */
  static LayoutView brief(Layout layout, boolean builtIn) {
    return of(layout, builtIn, null, null);
  }

  /** With all that is known of it. */
  static LayoutView whole(Layout layout, boolean builtIn, List<Origin> origins) {
    return of(
        layout,
        builtIn,
        layout instanceof DeclaredLayout declared ? declared.text() : null,
        builtIn ? null : origins.stream().map(Version::of).toList());
  }

  private static LayoutView of(
      Layout layout, boolean builtIn, @Nullable String file, @Nullable List<Version> versions) {
    DeclaredLayout declared = layout instanceof DeclaredLayout one ? one : null;
    return new LayoutView(
        layout.name(),
        layout.version(),
        builtIn,
        declared == null ? null : declared.declaration().about(),
        Arrays.stream(Source.values()).filter(source -> isSent(layout, source)).toList(),
        declared == null || declared.declaration().detection() != null,
        file,
        versions);
  }

  /** What Reslip restored has a layout of its own, and nothing else has. */
  private static boolean isSent(Layout layout, Source source) {
    return layout.isFor(source)
        && layout.name().equals("reslip-repair") == (source == Source.REPAIR);
  }
}
