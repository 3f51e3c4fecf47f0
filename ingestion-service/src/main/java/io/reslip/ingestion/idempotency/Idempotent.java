package io.reslip.ingestion.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Honours the header Idempotency-Key on a resource method: 24 hours per caller, method and path. To
 * be used with {@code @Transactional} on a method that returns {@code Response}: what was answered
 * is kept in the same transaction as what was made. What failed is not kept, and may be tried
 * again.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
