package io.nightdesk.stages.check;

/**
 * What the earlier bars of a symbol say of one bar; null where nothing.
 *
 * @param besideMisdated whether this bar or the one before it is found again under a later date, so
 *     that the step to this bar is no return
 */
record SeriesEvidence(
    Integer previousSession,
    Double previousClose,
    Integer earlierSession,
    Double earlierClose,
    Double splitInside,
    Integer repeatedSession,
    Integer sessionsSinceRepeat,
    String otherSource,
    Double otherClose,
    Double sourceRatio,
    Double sourceRatioBefore,
    Double sourceRatioEarlier,
    boolean besideMisdated) {

  static final SeriesEvidence NONE =
      new SeriesEvidence(
          null, null, null, null, null, null, null, null, null, null, null, null, false);

  static SeriesEvidence last(Version version) {
    return new SeriesEvidence(
        version.session(),
        version.close(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        false);
  }
}
