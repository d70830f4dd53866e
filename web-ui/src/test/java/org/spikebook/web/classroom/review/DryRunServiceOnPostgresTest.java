package org.spikebook.web.classroom.review;

import org.spikebook.web.PostgresTest;
import org.spikebook.web.variant.VariantLessons;
import org.springframework.context.annotation.Import;

@PostgresTest
@Import(VariantLessons.class)
class DryRunServiceOnPostgresTest extends DryRunServiceTest {}
