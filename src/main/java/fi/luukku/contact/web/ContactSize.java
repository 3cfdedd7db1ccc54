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
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * What anybody may send is refused before it is read when it is far more than a contact, or does not tell its length. The
 * page tells people itself when their words are too long.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ContactSize extends OncePerRequestFilter {

    private static final int PAGE_MOST = 1_000_000;
    private static final int API_MOST = 100_000;

    // Matched as pages are, so that no other spelling of an address comes by.
    private static final PathPattern PAGE = PathPatternParser.defaultInstance.parse("/contact/**");
    private static final PathPattern API = PathPatternParser.defaultInstance.parse("/api/**");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        PathContainer path = ServletRequestPathUtils.parse(request).pathWithinApplication();
        long most = API.matches(path) ? API_MOST : PAGE.matches(path) ? PAGE_MOST : Long.MAX_VALUE;
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
