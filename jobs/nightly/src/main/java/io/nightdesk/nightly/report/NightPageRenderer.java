package io.nightdesk.nightly.report;

import io.nightdesk.nightly.report.page.NightPage;

/** Renders the page of a night as one self-contained HTML document. */
public final class NightPageRenderer {

  /** The document, UTF-8. */
  public String render(NightPage page) {
    throw new UnsupportedOperationException("page of " + page.asOf());
  }
}
