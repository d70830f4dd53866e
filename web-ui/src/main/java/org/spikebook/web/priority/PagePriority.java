package org.spikebook.web.priority;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import java.lang.reflect.Method;

/** Statements and transactions run on {@link PageThreads}, whichever thread asks for them. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class PagePriority {

    /** Methods of repositories, and what a transaction goes around. */
    private static final class Statements extends StaticMethodMatcherPointcut {

        @Override
        public boolean matches(Method method, Class<?> type) {
            return AnnotatedElementUtils.hasAnnotation(type, Repository.class)
                    || AnnotatedElementUtils.hasAnnotation(type, Transactional.class)
                    || AnnotatedElementUtils.hasAnnotation(method, Transactional.class);
        }
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static PageThreads pageThreads() {
        return new PageThreads();
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor statementsAtPagePriority(PageThreads threads) {
        MethodInterceptor atPagePriority = invocation -> threads.call(() -> proceed(invocation));
        DefaultPointcutAdvisor advisor =
                new DefaultPointcutAdvisor(new Statements(), atPagePriority);
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE); // a transaction belongs to its thread
        return advisor;
    }

    private static @Nullable Object proceed(MethodInvocation invocation) throws Exception {
        try {
            return invocation.proceed();
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
