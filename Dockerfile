# The pages are built in the first stage; the second holds what serves them, and nothing that built them.
FROM node:24-slim AS pages
WORKDIR /app/frontend
COPY frontend/package.json frontend/package-lock.json frontend/.npmrc ./
RUN npm ci
COPY frontend ./
RUN npm run build

FROM python:3.13-slim
ENV PYTHONUNBUFFERED=1 DATA_DIR=/data
WORKDIR /app
COPY requirements/base.txt requirements/
RUN pip install --no-cache-dir --require-hashes -r requirements/base.txt
COPY manage.py ./
COPY accounts accounts
COPY couplesync couplesync
COPY notebook notebook
COPY nudges nudges
COPY sessions_app sessions_app
COPY frontend/src/words/en frontend/src/words/en
COPY --from=pages /app/frontend/dist frontend/dist
RUN python -m whitenoise.compress --quiet frontend/dist/assets \
    && useradd --system couplesync \
    && install --directory --owner couplesync /data
USER couplesync
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=10s --start-period=20s \
    CMD ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8000/livez', timeout=5)"]
CMD ["sh", "-c", "python manage.py migrate --no-input --verbosity 0 && exec python manage.py run"]
