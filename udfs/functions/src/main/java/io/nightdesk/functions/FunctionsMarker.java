package io.nightdesk.functions;

/** Names this module's jar to those who must say which code ran. */
public final class FunctionsMarker {

  private FunctionsMarker() {}
}
