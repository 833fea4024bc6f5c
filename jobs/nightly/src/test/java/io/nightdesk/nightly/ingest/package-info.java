/** Sources against clean, dirty and missing input. */
package io.nightdesk.nightly.ingest;
