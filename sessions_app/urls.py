"""Addresses of conversations, under /api/v1/."""

from django.urls import path

from sessions_app import api, demo_api
from sessions_app.past import api as past_api
from sessions_app.schedule import api as times_api
from sessions_app.schedule import calendar_api

urlpatterns = [
    path("me", api.Me.as_view()),
    path("couple/unpair", api.Unpair.as_view()),
    path("now", api.Now.as_view()),
    path("conversations", api.Conversations.as_view()),
    path("practice", api.Practice.as_view()),
    path("demo", demo_api.Demo.as_view()),
    path("past", past_api.PastList.as_view()),
    path("past/search", past_api.PastSearch.as_view()),
    path("past/<str:conversation>", past_api.PastOne.as_view()),
    path("past/<str:conversation>/lines", past_api.PastLines.as_view()),
    path("past/<str:conversation>/remove", past_api.PastRemove.as_view()),
    path("times", times_api.Times.as_view()),
    path("times/offers", times_api.Offers.as_view()),
    path("times/offers/<str:offer>", times_api.Offered.as_view()),
    path("times/offers/<str:offer>/accept", times_api.Accept.as_view()),
    path("times/wish", times_api.Wish.as_view()),
    path("times/undo", times_api.Undo.as_view()),
    path("times/calendar", calendar_api.OwnCalendar.as_view()),
    path("times/calendar/feed", calendar_api.OwnFeed.as_view()),
    path("times/<str:plan>/event.ics", calendar_api.PlanFile.as_view()),
    path("calendar/<str:secret>.ics", calendar_api.Feed.as_view()),
    path("times/<str:plan>", times_api.Planned.as_view()),
    path("times/<str:plan>/move", times_api.Move.as_view()),
    path("times/<str:plan>/skip", times_api.Skip.as_view()),
    path("times/<str:plan>/pause", times_api.Pause.as_view()),
    path("my-words", past_api.MyWords.as_view()),
]
