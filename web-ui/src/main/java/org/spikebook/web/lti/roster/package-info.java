/** Members of a platform's course for the class, by LTI's Names and Role Provisioning Services. */
@NullMarked
package org.spikebook.web.lti.roster;

import org.jspecify.annotations.NullMarked;
