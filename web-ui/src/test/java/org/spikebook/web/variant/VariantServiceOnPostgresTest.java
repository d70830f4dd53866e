package org.spikebook.web.variant;

import org.spikebook.web.PostgresTest;
import org.springframework.context.annotation.Import;

@PostgresTest
@Import(VariantLessons.class)
class VariantServiceOnPostgresTest extends VariantServiceTest {}
