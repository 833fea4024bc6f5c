/** Whether what the tables promise holds, asked of the tables themselves. */
package io.nightdesk.nightly.audit;
