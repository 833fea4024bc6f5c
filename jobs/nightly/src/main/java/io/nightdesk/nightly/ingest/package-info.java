/** Where bars come from: files or the broker, one delivery either way. */
package io.nightdesk.nightly.ingest;
