/** The warehouse after runs that ended and runs that did not. */
package io.nightdesk.nightly.warehouse;
