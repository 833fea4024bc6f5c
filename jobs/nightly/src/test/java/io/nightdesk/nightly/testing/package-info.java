/** A small warehouse and one Spark session, shared by the tests of commands. */
package io.nightdesk.nightly.testing;
