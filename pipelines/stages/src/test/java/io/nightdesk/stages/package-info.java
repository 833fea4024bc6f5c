/** What the tests of all stages share: a Spark session and a small market. */
package io.nightdesk.stages;
