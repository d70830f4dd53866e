/** How the server is, for administrators: processes, jobs and storage. */
@NullMarked
package org.spikebook.web.operation.admin;

import org.jspecify.annotations.NullMarked;
