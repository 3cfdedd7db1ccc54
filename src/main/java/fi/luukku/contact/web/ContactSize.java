package fi.luukku.contact.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What anybody may send is refused before it is read when it is far more than a contact, or does not tell its length. The
 * page tells people itself when their words are too long.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ContactSize extends OncePerRequestFilter {

    private static final int PAGE = 1_000_000;
    private static final int API = 100_000;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        long most = path.startsWith("/api/") ? API : path.startsWith("/contact") ? PAGE : Long.MAX_VALUE;
        boolean hasBody = request.getMethod().equals(HttpMethod.POST.name()) && most != Long.MAX_VALUE;
        if (hasBody && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            response.sendError(HttpStatus.LENGTH_REQUIRED.value());
        } else if (hasBody && request.getContentLengthLong() > most) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else {
            chain.doFilter(request, response);
        }
    }
}
