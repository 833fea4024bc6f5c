/** What ran and whether this machine is fit, told from files alone: no Spark. */
package io.nightdesk.nightly.status;
